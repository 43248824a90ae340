namespace FoodSaaS.Tenancy.Brands;

/// <summary>Which brand a row, a request or a job belongs to.</summary>
public readonly record struct TenantId(Guid Value)
{
    public static TenantId New() => new(Shared.Ids.New());

    public override string ToString() => Value.ToString("D");
}
