using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Accounts.Application;

internal sealed record AddressSuggestionView(string Slug, string Host);

internal sealed record AddressAvailabilityView(bool IsAvailable, string? Code, string? Message);

/// <summary>Addresses for brands that do not exist yet.</summary>
internal sealed class SuggestAddress(FreeAddresses free, PlatformAddresses addresses)
{
    private const int MaxNameLength = 120;

    /// <summary>Names in a row that are looked up one by one; a name more popular than that gets a random number.</summary>
    private const int Tried = 8;

    public async Task<AddressSuggestionView> ForAsync(string name, CancellationToken cancellationToken)
    {
        var candidates = BrandAddress.Suggestions(name.Length > MaxNameLength ? name[..MaxNameLength] : name);
        foreach (var candidate in candidates.Take(Tried))
        {
            if ((await CheckAsync(candidate, cancellationToken)).IsAvailable) return View(candidate);
        }

        return View(candidates.ElementAt(Random.Shared.Next(1_000, 10_000)));
    }

    public async Task<AddressAvailabilityView> CheckAsync(string text, CancellationToken cancellationToken)
    {
        var refusal = BrandAddress.Check(text) ?? await free.WhyNotAsync(Slug.Parse(text)!.Value, cancellationToken);
        return new(refusal is null, refusal?.Code, refusal?.Message);
    }

    private AddressSuggestionView View(string slug) => new(slug, addresses.HostOf(slug));
}
