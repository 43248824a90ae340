using FoodSaaS.Shared;

namespace FoodSaaS.Customers.Domain;

/// <summary>How a diner can be reached.</summary>
internal enum ContactKind
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By text message.</summary>
    Phone,
}

/// <summary>An e-mail address or a telephone number; exactly one of them.</summary>
/// <param name="Phone">E.164.</param>
internal sealed record Contact(EmailAddress? Email, string? Phone)
{
    public ContactKind Kind => Email is null ? ContactKind.Phone : ContactKind.Email;

    /// <summary>The same for all spellings of the address.</summary>
    public string Key => Email?.Normalized ?? Phone!;

    /// <summary>As a person reads it.</summary>
    public string Text => Email?.Text ?? Phone!;

    /// <param name="country">ISO 3166-1 alpha-2; how numbers without a country code are read.</param>
    public static Result<Contact> Read(string? email, string? phone, string country)
    {
        var hasEmail = !string.IsNullOrWhiteSpace(email);
        if (hasEmail == !string.IsNullOrWhiteSpace(phone)) return CustomersErrors.ContactNeeded;
        if (hasEmail) return EmailAddress.Parse(email) is { } address ? new Contact(address, null) : CustomersErrors.EmailInvalid;
        return PhoneNumber.ToE164(phone!, country) is { } number ? new Contact(null, number) : CustomersErrors.PhoneInvalid;
    }
}
