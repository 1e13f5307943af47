import { auditJson, auditLine } from './audit-line';

const record = {
  staff: { tenant: 'tenant', person: 'staff-1' },
  staffName: 'Aino Asiantuntija',
  action: 'entry-hidden',
  subject: 'laku-sdq-form',
  detail: { reason: 'Lomake "SDQ"\non muuttunut', told: 2 },
  at: new Date('2025-12-01T22:05:00Z'),
};

describe('a line of the audit', () => {
  it('tells when in Helsinki, who, what and on what, in one line whatever the reason holds', () => {
    expect(auditLine(record)).toBe(
      '2025-12-02 00:05  Aino Asiantuntija (staff-1)  entry-hidden  laku-sdq-form  reason="Lomake \\"SDQ\\"\\non muuttunut"  told=2',
    );
  });

  it('has the id of who did it where Teams told no name', () => {
    expect(auditLine({ ...record, staffName: null, detail: {} })).toBe(
      '2025-12-02 00:05  staff-1  entry-hidden  laku-sdq-form',
    );
  });

  it('stays one line with a name that would break it', () => {
    expect(auditLine({ ...record, staffName: 'A\n2025-01-01 \u001b[2J\u2028B' })).not.toMatch(/\p{Cc}|\p{Zl}/u);
  });

  it('for programs is JSON with all that is kept', () => {
    expect(JSON.parse(auditJson(record))).toEqual({
      at: '2025-12-01T22:05:00.000Z',
      staff: { tenant: 'tenant', person: 'staff-1', name: 'Aino Asiantuntija' },
      action: 'entry-hidden',
      subject: 'laku-sdq-form',
      detail: record.detail,
    });
  });
});
