using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Accounts;

/// <summary>Sign-up forms for tests: one that keeps all rules, and the reading of any.</summary>
internal static class RegistrationForms
{
    public static readonly BrandRegistration Good = new(
        "Ada Kocher", "ada@example.com", "three wet onions", "Zwiebel & Co", "zwiebel", "DE", "EUR", "Europe/Berlin", ["de", "en"], "de", "market");

    public static CheckedRegistration Accepted(BrandRegistration form)
    {
        var errors = new List<Error>();
        var read = RegistrationRules.Read(form, errors);
        Assert.Empty(errors);
        return Assert.IsType<CheckedRegistration>(read);
    }

    public static IReadOnlyList<(string Code, string? Field)> Refused(BrandRegistration form)
    {
        var errors = new List<Error>();
        Assert.Null(RegistrationRules.Read(form, errors));
        return [.. errors.Select(e => (e.Code, e.Field))];
    }
}
