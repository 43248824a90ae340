using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Settings;

/// <summary>How a place takes orders, or where it has not settled it itself: the whole brand.</summary>
internal sealed class OrderingSettings : Aggregate, IHaveHistory, IHaveCacheTags
{
    /// <summary>A brand has one; the key says so.</summary>
    public static readonly Guid OfBrand = new("01890000-0000-7000-8000-00000000b001");

    private OrderingSettings()
    {
    }

    /// <summary>Null for those of the brand.</summary>
    public Guid? LocationId => Id == OfBrand ? null : Id;

    public OrderingRules Rules { get; private set; } = OrderingRules.Default;

    /// <summary>Whether a location has taken back what it settled. The row stays, so that its versions go on and its history is one.</summary>
    public bool FollowsBrand { get; private set; }

    public IEnumerable<string> CacheTags => [OrderingTags.Settings];

    public static OrderingSettings Of(Guid? locationId, OrderingRules rules) => new() { Id = locationId ?? OfBrand, Rules = rules };

    public void Change(OrderingRules rules) => (Rules, FollowsBrand) = (rules, false);

    public void FollowBrand() => FollowsBrand = true;

    public object Snapshot() => new { LocationId, Rules = FollowsBrand ? null : Rules };
}

/// <summary>What answers about ordering are made from.</summary>
internal static class OrderingTags
{
    public const string Settings = "ordering-settings";
}
