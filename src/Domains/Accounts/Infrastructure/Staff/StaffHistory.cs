using FoodSaaS.Accounts.Domain.Staff;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Staff;

/// <summary>Writes the history of a brand's staff, in the transaction of the change.</summary>
internal sealed class StaffHistory(AccountsDb db, IClock clock)
{
    public void Note(StaffActor author, StaffChangeKind kind, string subject, string detail) => db.Add(new StaffChange
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
