/** An administration (förvaltning) and the one or more boards (nämnder) it serves. */
export interface Unit {
  kind: 'unit';
  city: string;
  id: string;
  name: string;
  boards: string[];
  /** False once the city file no longer names it; its reports stay. */
  active: boolean;
}
