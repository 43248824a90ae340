using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Taxes;

[Description("All tax classes of the brand; one that is not listed is deleted.")]
internal sealed record SetTaxClassesInput(
    [property: Description("The version that the change was made on; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("1 to 20 classes, `standard` among them.")] IReadOnlyList<TaxClassInput> Classes);

[Description("A tax class.")]
internal sealed record TaxClassInput(
    [property: Description("Stable: dishes name it. 1 to 30 of a-z, 0-9 and hyphen.")] string Code,
    [property: Description("For the staff, up to 80 characters.")] string Name,
    [property: Description("Its rates, one of them for every service and location and without a first day.")] IReadOnlyList<TaxRateInput> Rates);

[Description("What a class of dishes is taxed with.")]
internal sealed record TaxRateInput(
    [property: Description("Percent from 0 to 100 as a decimal string: `7`, `8.875`; four decimals at most.")] string Percent,
    [property: Description("The only service that it holds for; all where nothing is said.")] ServiceType? Service = null,
    [property: Description("The only location that it holds for; all where nothing is said.")] GlobalId? LocationId = null,
    [property: Description("The first day that it holds; always where nothing is said.")] LocalDate? From = null);

/// <summary>Settles how the brand's dishes are taxed.</summary>
internal sealed class SetTaxClasses(CatalogDb db, TaxRates rates, ILocationDirectory locations)
{
    public async Task<Result<TaxSettingsView>> ExecuteAsync(SetTaxClassesInput input, CancellationToken cancellationToken)
    {
        var own = await db.TaxSettings.SingleOrDefaultAsync(cancellationToken);
        if ((own?.Version ?? 0) != input.Version) return CatalogErrors.StaleVersion();

        var errors = new List<Error>();
        var wanted = input.Classes.Select((given, i) => Read(given, $"classes.{i}", errors)).ToList();
        errors.AddRange(TaxRules.ErrorsFor(wanted, (await locations.AllAsync(cancellationToken)).Select(l => l.Id).ToHashSet()));
        errors.AddRange(await InUseAsync(wanted, cancellationToken));
        if (errors.Count > 0) return errors;

        if (own is null) db.Add(TaxSettings.Of(wanted));
        else own.Change(wanted);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return await rates.ViewAsync(cancellationToken);
    }

    private static TaxClass Read(TaxClassInput input, string path, List<Error> errors) =>
        new(input.Code.Trim(), input.Name.Trim(), [.. input.Rates.Select((rate, i) => Read(rate, $"{path}.rates.{i}", errors))]);

    private static TaxRate Read(TaxRateInput input, string path, List<Error> errors)
    {
        var parts = TaxRules.Percent(input.Percent.Trim());
        if (parts is null) errors.Add(TaxErrors.PercentUnreadable($"{path}.percent"));
        return new TaxRate(input.Service, input.LocationId?.Of(TypedIds.Location), input.From, parts ?? 0);
    }

    /// <summary>A dish that takes a class in the same instant in which it goes is taxed as standard.</summary>
    private async Task<IEnumerable<Error>> InUseAsync(List<TaxClass> wanted, CancellationToken cancellationToken)
    {
        var used = await db.Items.Where(i => i.TaxClass != null).Select(i => i.TaxClass!)
            .Union(db.Options.Where(o => o.TaxClass != null).Select(o => o.TaxClass!))
            .ToListAsync(cancellationToken);
        return used.Except(wanted.Select(c => c.Code), StringComparer.Ordinal).Select(TaxErrors.ClassInUse);
    }
}
