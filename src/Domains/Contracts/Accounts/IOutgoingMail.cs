using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Accounts;

/// <summary>Mail to one person. It waits in the database until it is sent, and is forgotten then.</summary>
public interface IOutgoingMail
{
    /// <summary>Within the present transaction: puts a plain-text mail on its way.</summary>
    /// <param name="subject">At most 200 characters.</param>
    /// <param name="usefulFor">What could not be sent in that time is dropped.</param>
    Task PutAsync(EmailAddress to, string subject, string text, Duration usefulFor, CancellationToken cancellationToken);

    /// <summary>After the transaction: has waiting mail sent at once instead of within seconds.</summary>
    void Ring();
}
