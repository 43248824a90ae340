using FoodSaaS.Contracts.Customers;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Customers.Domain;

/// <summary>Somebody who eats at one brand; the same address at another brand is another person. He has at least one way to be reached, and has proven each.</summary>
[ComesBackUnlessErased("id", typeof(DinerErased))]
internal sealed class Diner : Aggregate, IBehindTheScenes
{
    public const int MaxNameLength = 100;

    private Diner()
    {
    }

    public string? Email { get; private set; }

    /// <summary>What the address is looked up by; see <see cref="EmailAddress.Normalized"/>.</summary>
    public string? NormalizedEmail { get; private set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }

    public string? Name { get; private set; }

    /// <summary>BCP 47 tag that he is written to in.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Null while he signs in by codes alone.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Whether the brand may send him advertisements; never true before he said so.</summary>
    public bool MarketingConsent { get; private set; }

    /// <summary>When he last said yes or no to them.</summary>
    public Instant? ConsentAt { get; private set; }

    /// <summary>Where he said it.</summary>
    public ConsentSource? ConsentSource { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>Opens the account of whoever has just proven that the contact is his.</summary>
    public static Diner Open(Contact proven, string locale, Instant now)
    {
        var diner = new Diner { Locale = locale, CreatedAt = now };
        diner.Reach(proven);
        return diner;
    }

    /// <summary>Takes a proven contact in the place of the one of its kind.</summary>
    public void Reach(Contact proven)
    {
        if (proven.Email is { } email) (Email, NormalizedEmail) = (email.Text, email.Normalized);
        else Phone = proven.Phone;
    }

    public void Introduce(string? name, string locale) => (Name, Locale) = (name, locale);

    public void Consent(bool given, ConsentSource source, Instant now) => (MarketingConsent, ConsentAt, ConsentSource) = (given, now, source);

    /// <summary>Gives one of two contacts up; false where it is the last one, by which he signs in.</summary>
    public bool Forget(ContactKind kind)
    {
        if (Email is null || Phone is null) return false;
        if (kind == ContactKind.Phone) Phone = null;
        else (Email, NormalizedEmail) = (null, null);
        return true;
    }

    /// <summary>Says to all who know of him that he is to be forgotten.</summary>
    public void Erase() => Raise(new DinerErased(Id));
}
