using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure.Staff;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Keys;

/// <summary>Writes the history of a brand's keys, in the transaction of the change.</summary>
internal sealed class KeyHistory(AccountsDb db, IClock clock)
{
    /// <param name="key">Null where all publishable keys are meant.</param>
    public void Note(StaffActor author, ApiKeyChangeKind kind, ApiKey? key, string detail = "") => NoteNamed(author, kind, key is null ? "" : $"{key.Name} ({key.Hint})", detail);

    /// <param name="subject">Which key or app, as people know it.</param>
    public void NoteNamed(StaffActor author, ApiKeyChangeKind kind, string subject, string detail = "") => db.Add(new KeyChange
    {
        BrandId = author.BrandId,
        At = clock.GetCurrentInstant(),
        Kind = kind,
        AuthorId = author.UserId,
        Author = author.Name,
        Subject = subject,
        Detail = detail,
    });
}
