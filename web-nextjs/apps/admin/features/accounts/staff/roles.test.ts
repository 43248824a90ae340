import { describe, expect, it } from 'vitest';
import type { Role } from './documents';
import { changeText, choicesOf, inputOf, keyOf, permissionsText } from './roles';

const owner = { role: 'OWNER', name: 'Owner', permissions: [], mayGrant: false, ownRole: null } as unknown as Role;
const editor = { ...owner, role: 'EDITOR', name: 'Editor', mayGrant: true } as Role;
const shift = { ...owner, role: 'OWN', name: 'Shift lead', mayGrant: true, ownRole: { id: 'id-1' } } as Role;
const roles = [owner, editor, shift];

describe('roles in forms', () => {
  it('are the ones that may be given', () => {
    expect(choicesOf(roles)).toEqual([{ value: 'EDITOR', label: 'Editor' }, { value: 'id-1', label: 'Shift lead' }]);
  });

  it('go to the API by name, or by id where they are own ones', () => {
    expect(inputOf(roles, keyOf(editor))).toEqual({ role: 'EDITOR' });
    expect(inputOf(roles, keyOf(shift))).toEqual({ ownRoleId: 'id-1' });
  });

  it('say in words what they allow', () => {
    expect(permissionsText(['EditMenu', 'SomethingNew'])).toBe('Edit the menu, SomethingNew');
    expect(permissionsText([])).toBe('Sees what staff sees, changes nothing');
  });
});

it('The history is told in sentences', () => {
  expect(changeText({ kind: 'ROLE_CHANGED', author: 'Olga', subject: 'Karl', detail: 'Editor → Manager', at: '' })).toBe('changed the role of Karl: Editor → Manager');
});
