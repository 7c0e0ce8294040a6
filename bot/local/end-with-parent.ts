// Preloaded into a child process: the channel to the parent closes however the parent ends, killed outright too.

process.once('disconnect', () => process.exit());
