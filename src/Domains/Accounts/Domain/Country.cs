namespace FoodSaaS.Accounts.Domain;

/// <summary>A country that brands can sign up from, with what the form fills in.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">In English.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TimeZones">IANA zones, the most likely first.</param>
/// <param name="Locales">BCP 47 tags, the most likely first.</param>
internal sealed record Country(string Code, string Name, string Currency, IReadOnlyList<string> TimeZones, IReadOnlyList<string> Locales);
