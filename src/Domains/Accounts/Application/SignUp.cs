using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("A brand and its owner.")]
internal sealed record SignUpInput(
    [property: Description("From `confirmSignUpCode`; works once, within 30 minutes.")] string Proof,
    [property: Description("The owner's name, at most 100 characters.")] string OwnerName,
    [property: Description("At least 10 characters; not the e-mail and none of the most common ones. An e-mail that has an account already needs that account's password.")] string Password,
    [property: Description("The brand's name, at most 120 characters.")] string BrandName,
    [property: Description("The brand's sub-domain: 3 to 40 of a–z, 0–9 and hyphen; see `addressAvailability`.")] string Slug,
    [property: Description("ISO 3166-1 alpha-2; see `supportedCountries`.")] string Country,
    [property: Description("ISO 4217; all prices of the brand are in it.")] string Currency,
    [property: Description("IANA time zone.")] string TimeZone,
    [property: Description("BCP 47 tags of the languages that the brand writes in, one to ten.")] IReadOnlyList<string> Locales,
    [property: Description("One of `locales`.")] string DefaultLocale,
    [property: Description("Key of a theme preset; see `themePresets`.")] string Look);

internal sealed record SignedUp(Brand Brand, string PublishableKey, string SecretKey, StartedSession Session);

/// <summary>Opens a brand: proof, owner, brand, keys and session in one transaction, all or nothing.</summary>
internal sealed class SignUp(AccountsDb db, RegisterBrand register, StartSession sessions, ITenantScope scope, IClock clock)
{
    public async Task<Result<SignedUp>> ExecuteAsync(SignUpInput input, string network, CancellationToken cancellationToken)
    {
        if (scope.HasTenant) return AccountsErrors.HasBrand;
        var errors = new List<Error>();
        var proof = await FindProofAsync(input.Proof, cancellationToken);
        if (proof is null) errors.Add(AccountsErrors.ProofInvalid);
        var form = await register.CheckAsync(FormOf(input, proof), errors, cancellationToken);
        if (form is null || proof is null) return errors;
        if (!await UseAsync(proof, cancellationToken)) return AccountsErrors.ProofInvalid;

        var registered = await register.ExecuteAsync(form, cancellationToken);
        if (!registered.TryGet(out var made, out var refusals)) return Result<SignedUp>.Failure(refusals);
        var session = await sessions.ExecuteAsync(made.OwnerId, network, cancellationToken);
        return new SignedUp(made.Brand, made.PublishableKey, made.SecretKey, session);
    }

    // Without a proof the address is unknown; a stand-in lets the rest of the form be judged all the same.
    private static BrandRegistration FormOf(SignUpInput input, SignUpProof? proof) => new(
        input.OwnerName, proof?.Email ?? "nobody@example.invalid", input.Password, input.BrandName, input.Slug, input.Country, input.Currency, input.TimeZone, input.Locales, input.DefaultLocale, input.Look);

    private async Task<SignUpProof?> FindProofAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > Secrets.MaxLength) return null;
        var hash = Secrets.HashOf(token);
        var now = clock.GetCurrentInstant();
        return await db.SignUpProofs.AsNoTracking().FirstOrDefaultAsync(p => p.TokenHash == hash && p.UsedAt == null && p.ExpiresAt > now, cancellationToken);
    }

    // Whoever comes second waits here for the first one's transaction, and finds the proof used if that was kept.
    private async Task<bool> UseAsync(SignUpProof proof, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return await db.SignUpProofs
            .Where(p => p.TokenHash == proof.TokenHash && p.UsedAt == null && p.ExpiresAt > now)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }
}
