using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A registration that keeps all rules; only the slug may still turn out to be taken.</summary>
internal sealed record CheckedRegistration(Brand Brand, string OwnerName, EmailAddress Email, string Password, string Look);

/// <summary>The rules of the sign-up form. Everything wrong is said at once, each with its field.</summary>
internal static class RegistrationRules
{
    private const int MaxOwnerName = 100;
    private const int MaxBrandName = 120;
    private const int MaxLook = 40;

    /// <summary>The registration, or null with at least one more of <paramref name="errors"/>.</summary>
    public static CheckedRegistration? Read(BrandRegistration form, List<Error> errors)
    {
        var known = errors.Count;
        var email = EmailAddress.Parse(form.Email);
        Refuse(email is null, AccountsErrors.EmailInvalid, errors);
        Refuse(!IsName(form.OwnerName, MaxOwnerName), AccountsErrors.OwnerNameMissing, errors);
        Refuse(!IsName(form.BrandName, MaxBrandName), AccountsErrors.BrandNameMissing, errors);
        if (BrandAddress.Check(form.Slug) is { } slugError) errors.Add(slugError);
        if (PasswordRules.Check(form.Password, email) is { } passwordError) errors.Add(passwordError);
        Refuse(Countries.Find(form.Country) is null, AccountsErrors.CountryUnknown, errors);
        Refuse(Currency.Find(form.Currency) is null, AccountsErrors.CurrencyUnknown, errors);
        Refuse(DateTimeZoneProviders.Tzdb.GetZoneOrNull(form.TimeZone) is null, AccountsErrors.TimeZoneUnknown, errors);
        CheckLocales(form, errors);
        Refuse(!IsName(form.Look, MaxLook), AccountsErrors.LookInvalid, errors);
        return errors.Count > known ? null : Checked(form, email!);
    }

    private static void CheckLocales(BrandRegistration form, List<Error> errors)
    {
        var locales = form.Locales;
        Refuse(locales.Count is 0 or > Languages.MaxOfABrand || locales.Distinct(StringComparer.Ordinal).Count() < locales.Count, AccountsErrors.LocalesCount, errors);
        for (var i = 0; i < Math.Min(locales.Count, Languages.MaxOfABrand); i++) Refuse(!Languages.Knows(locales[i]), AccountsErrors.LocaleUnknown(locales[i], i), errors);
        Refuse(!locales.Contains(form.DefaultLocale, StringComparer.Ordinal), AccountsErrors.DefaultLocaleUnknown, errors);
    }

    private static CheckedRegistration Checked(BrandRegistration form, EmailAddress email)
    {
        var brand = Brand.New(
            Slug.Parse(form.Slug)!.Value,
            form.BrandName.Trim(),
            form.Country,
            Currency.Of(form.Currency),
            form.TimeZone,
            [.. form.Locales],
            form.DefaultLocale);
        return new(brand, form.OwnerName.Trim(), email, form.Password, form.Look.Trim());
    }

    private static bool IsName(string? text, int maxLength) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= maxLength && !text.Any(char.IsControl);

    private static void Refuse(bool broken, Error error, List<Error> errors)
    {
        if (broken) errors.Add(error);
    }
}
