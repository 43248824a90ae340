using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using NodaTime;

namespace FoodSaaS.Customers.Application.Messages;

/// <summary>Puts codes on their way, within the present transaction: by mail, or by text message.</summary>
internal sealed class CodePost(CustomersDb db, IOutgoingMail mail, ICalls calls, ITenantScope scope)
{
    public async Task SendAsync(Contact contact, string code, string locale, Instant now, CancellationToken cancellationToken)
    {
        var words = MessageWords.In(locale);
        var brand = scope.Brand.Name;
        if (contact.Email is { } email)
        {
            await mail.PutAsync(email, words.CodeSubject(brand, code), words.CodeMail(brand, code), SentCode.Lifetime, cancellationToken);
            return;
        }

        var message = new TextMessage { Recipient = contact.Phone!, Text = words.CodeText(brand, code), UselessAt = now + SentCode.Lifetime };
        db.Add(message);
        await calls.ScheduleAsync(SendTextMessage.Name, SendTextMessage.Lane, [message.Id], now, cancellationToken);
    }
}
