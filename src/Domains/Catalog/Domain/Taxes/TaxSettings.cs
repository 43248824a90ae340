using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Taxes;

/// <summary>The brand's tax classes, once it has settled any: until then those of its country hold.</summary>
internal sealed class TaxSettings : Aggregate, IHaveHistory
{
    /// <summary>A brand has one; the key says so.</summary>
    private static readonly Guid OnlyId = new("01890000-0000-7000-8000-00000000a004");

    private TaxSettings()
    {
    }

    public IReadOnlyList<TaxClass> Classes { get; private set; } = [];

    public static TaxSettings Of(IReadOnlyList<TaxClass> classes) => new() { Id = OnlyId, Classes = classes };

    public void Change(IReadOnlyList<TaxClass> wanted)
    {
        if (!Classes.SequenceEqual(wanted)) Classes = wanted;
    }

    public object Snapshot() => new { Classes };
}
