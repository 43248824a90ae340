using System.ComponentModel;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("A cart to be ordered. What it costs is not the client's to say: it only says which promise the diner saw.")]
internal sealed record PlaceOrderInput(
    [property: Description("The cart's token.")] string Token,
    [property: Description("8 to 64 letters, digits, hyphens and underscores, drawn for this order: asked again with it and the same input within 72 hours, the answer is the same and nothing is ordered twice. With other input: IDEMPOTENCY_KEY_REUSED.")] string IdempotencyKey,
    [property: Description("`Quote.promise` that the diner saw.")] string Promise,
    [property: Description("Who orders.")] OrderContactInput Contact,
    [property: Description("How it is paid.")] PaymentMethod Method,
    [property: Description("A word to the restaurant, at most 500 characters.")] string? Note = null);

[Description("Who orders, and how to reach him: by e-mail, by telephone, or both.")]
internal sealed record OrderContactInput(
    [property: Description("Who is to be asked for, at most 100 characters.")] string Name,
    [property: Description("Where the confirmation goes.")] string? Email = null,
    [property: Description("With country code, or as it is written in the brand's country.")] string? Phone = null);

/// <summary>Reads what a diner says of himself.</summary>
internal static class OrderContactForm
{
    public static Result<OrderContact> Read(PlaceOrderInput input, string country)
    {
        var errors = new List<Error>();
        if (!IdempotencyKey.IsOne(input.IdempotencyKey)) errors.Add(OrdersErrors.KeyInvalid);
        if (input.Note?.Trim().Length > OrderForm.LongestNote) errors.Add(OrdersErrors.NoteTooLong);
        var name = OrderForm.Read(input.Contact.Name);
        if (name is not { Length: <= OrderForm.LongestName }) errors.Add(OrdersErrors.NameMissing);
        var (email, phone) = (OrderForm.Read(input.Contact.Email), OrderForm.Read(input.Contact.Phone));
        if (email is not null && EmailAddress.Parse(email) is null) errors.Add(OrdersErrors.EmailInvalid);
        var number = phone is null ? null : DinerPhone.ToE164(phone, country);
        if (phone is not null && number is null) errors.Add(OrdersErrors.PhoneInvalid);
        if (email is null && phone is null) errors.Add(OrdersErrors.ContactMissing);
        foreach (var text in (string?[])[name, input.Note]) if (text?.Contains('\0', StringComparison.Ordinal) == true) errors.Add(OrdersErrors.TextUnreadable);
        return errors.Count > 0 ? errors : new OrderContact(name!, email, number);
    }
}
