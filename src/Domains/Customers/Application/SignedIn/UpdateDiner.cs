using System.ComponentModel;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

[Description("What a guest tells of himself.")]
internal sealed record UpdateDinerInput(
    [property: Description("As he wants to be called, at most 100 characters; null or empty takes it away.")] string? Name,
    [property: Description("Language to write to him in, one of the brand's.")] string Locale);

[Description("Whether the brand may send advertisements.")]
internal sealed record SetMarketingConsentInput(
    [property: Description("Yes or no.")] bool Given,
    [property: Description("Where it was said.")] ConsentSource Source);

/// <summary>Changes what the diner tells of himself.</summary>
internal sealed class UpdateDiner(CustomersDb db, DinerRows rows, GetDiner get, ViewerScope viewer, ITenantScope scope, IClock clock)
{
    public async Task<Result<DinerView>> ExecuteAsync(UpdateDinerInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var name = string.IsNullOrWhiteSpace(input.Name) ? null : input.Name.Trim();
        if (name?.Length > Diner.MaxNameLength) errors.Add(ProfileErrors.NameTooLong);
        if (!scope.Brand.Locales.Contains(input.Locale)) errors.Add(ProfileErrors.LocaleUnknown);
        return errors.Count > 0 ? errors : await ChangeAsync(d => d.Introduce(name, input.Locale), cancellationToken);
    }

    public Task<Result<DinerView>> ExecuteAsync(SetMarketingConsentInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return ChangeAsync(d => d.Consent(input.Given, input.Source, now), cancellationToken);
    }

    private async Task<Result<DinerView>> ChangeAsync(Action<Diner> change, CancellationToken cancellationToken)
    {
        var me = viewer.Viewer.DinerId!.Value;
        if (await rows.TakeAsync(me, cancellationToken) is not { } diner) return CustomersErrors.ProofNeeded;
        change(diner);
        await db.SaveChangesAsync(cancellationToken);
        return (await get.ExecuteAsync(me, cancellationToken))!;
    }
}
