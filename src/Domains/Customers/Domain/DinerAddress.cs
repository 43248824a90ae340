using FoodSaaS.Contracts.Customers;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;

namespace FoodSaaS.Customers.Domain;

/// <summary>Where a diner has food brought to.</summary>
[ComesBackUnlessErased("diner_id", typeof(DinerErased))]
internal sealed class DinerAddress : IBehindTheScenes
{
    public const int MaxOfADiner = 10;
    public const int MaxLabelLength = 40;
    public const int MaxNoteLength = 200;

    public Guid Id { get; init; } = Ids.New();

    public Guid DinerId { get; init; }

    /// <summary>What he calls it: home, work …</summary>
    public string? Label { get; set; }

    public required Address Address { get; set; }

    /// <summary>For whoever brings it: which bell, which floor.</summary>
    public string? Note { get; set; }
}
