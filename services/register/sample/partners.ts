import type { PartnerRecord } from '../../domain/partner/partner-rules.ts';

export interface SamplePartner extends Partial<PartnerRecord['values']> {
  id: string;
  title: string;
  unit: string;
  ended?: true;
}

export const PARTNERS: readonly SamplePartner[] = [
  {
    id: 'gent',
    title: 'Gents stad',
    unit: 'barn-och-utbildning',
    type: 'municipality',
    country: 'BE',
    relation: 'project-partner',
    contact: 'Skolförvaltningen',
  },
  { id: 'tartu', title: 'Tartu stad', unit: 'barn-och-utbildning', type: 'municipality', country: 'EE', relation: 'project-partner' },
  {
    id: 'tammerfors-universitet',
    title: 'Tammerfors universitet',
    unit: 'barn-och-utbildning',
    type: 'university',
    country: 'FI',
    relation: 'project-partner',
  },
  { id: 'gladsaxe', title: 'Gladsaxe kommun', unit: 'stadsledning', type: 'municipality', country: 'DK', relation: 'twin-town' },
  { id: 'pirkkala', title: 'Birkala kommun', unit: 'stadsledning', type: 'municipality', country: 'FI', relation: 'twin-town' },
  { id: 'ski', title: 'Nordre Follo kommun', unit: 'stadsledning', type: 'municipality', country: 'NO', relation: 'twin-town' },
  { id: 'valmiera', title: 'Valmiera stad', unit: 'stadsledning', type: 'municipality', country: 'LV', relation: 'twin-town' },
  { id: 'utrecht', title: 'Utrechts stad', unit: 'stadsledning', type: 'municipality', country: 'NL', relation: 'other-cooperation' },
  {
    id: 'brno',
    title: 'Brnos stad',
    unit: 'stadsledning',
    type: 'municipality',
    country: 'CZ',
    relation: 'coming',
    note: 'Första mötet hölls digitalt i våras.',
  },
  { id: 'kisumu', title: 'Kisumu', unit: 'miljo-och-byggnad', type: 'municipality', country: 'KE', relation: 'municipal-partnership' },
  {
    id: 'riga-universitet',
    title: 'Rigas tekniska universitet',
    unit: 'teknik',
    type: 'university',
    country: 'LV',
    relation: 'project-partner',
  },
  {
    id: 'hamburg-forening',
    title: 'Netzwerk Nachbarschaft',
    unit: 'social',
    type: 'civil-society',
    country: 'DE',
    relation: 'project-partner',
  },
  {
    id: 'espoo-region',
    title: 'Nylands förbund',
    unit: 'arbetsmarknad-kultur-fritid',
    type: 'region',
    country: 'FI',
    relation: 'project-partner',
  },
  {
    id: 'wroclaw',
    title: 'Wrocławs stad',
    unit: 'stadsledning',
    type: 'municipality',
    country: 'PL',
    relation: 'other-cooperation',
    ended: true,
  },
];
