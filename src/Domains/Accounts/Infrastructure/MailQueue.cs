using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

internal sealed record ClaimedMail(OutgoingMail Mail, Guid Lane);

/// <summary>The table of waiting mails, as the delivery sees it.</summary>
internal sealed class MailQueue(AccountsDb db, IClock clock)
{
    private const int Candidates = 20;

    /// <summary>
    /// A mail that is due, or null. It is claimed by one caller only: the claim moves its next due time past the lease. One at a time, so that what waits while one is
    /// sent is anybody's, and nobody's lease runs out meanwhile.
    /// </summary>
    /// <param name="served">Whose turn is over.</param>
    public async Task<Result<ClaimedMail?>> ClaimAsync(IReadOnlyCollection<Guid> served, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.Mails.AsNoTracking()
            .Where(m => m.DueAt <= now && m.UselessAt > now && m.Attempts < Mail.MaxAttempts && !served.Contains(m.Lane))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(Candidates)
            .ToListAsync(cancellationToken);
        foreach (var mail in due)
        {
            var mine = await db.Mails
                .Where(m => m.Id == mail.Id && m.DueAt <= now)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, now + Mail.Lease).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellationToken);
            if (mine == 1) return new ClaimedMail(new OutgoingMail(mail.Id, mail.Recipient, mail.Subject, mail.Text), mail.Lane);
        }

        return Result<ClaimedMail?>.Success(null);
    }

    public async Task<Result<Nothing>> PostponeAsync(Guid id, CancellationToken cancellationToken)
    {
        var attempts = await db.Mails.Where(m => m.Id == id).Select(m => m.Attempts).FirstOrDefaultAsync(cancellationToken);
        var next = clock.GetCurrentInstant() + Mail.PauseAfter(attempts);
        await db.Mails.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, next), cancellationToken);
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.Mails.Where(m => m.Id == id).ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }
}
