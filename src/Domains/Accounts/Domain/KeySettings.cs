using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.Accounts.Domain;

/// <summary>What a brand decided for all of its keys; a brand without a row decided nothing.</summary>
internal sealed class KeySettings : IPlatformEntity
{
    public Guid BrandId { get; init; }

    /// <summary>Whether publishable keys may read the schema in production.</summary>
    public bool PublishableIntrospection { get; set; }
}
