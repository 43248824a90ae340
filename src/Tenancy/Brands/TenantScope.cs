namespace FoodSaaS.Tenancy.Brands;

/// <summary>The brand on whose behalf the present scope works.</summary>
public interface ITenantScope
{
    /// <exception cref="NoTenantException">The scope has none.</exception>
    TenantId Current { get; }

    /// <exception cref="NoTenantException">The scope has none.</exception>
    Brand Brand { get; }

    bool HasTenant { get; }
}

/// <summary>Work that needs a brand was started where there is none: a bug, never a user's mistake.</summary>
public sealed class NoTenantException() : InvalidOperationException("This scope has no tenant.");

/// <summary>Holds the brand of one scope. Set once, by the request resolver, the dispatcher, the job runner or provisioning; nobody changes it.</summary>
internal sealed class TenantScope : ITenantScope
{
    private Brand? _brand;

    public TenantId Current => Brand.Id;

    public Brand Brand => _brand ?? throw new NoTenantException();

    public bool HasTenant => _brand is not null;

    public void Enter(Brand brand)
    {
        if (_brand is not null) throw new InvalidOperationException($"This scope already works for {_brand.Slug}.");
        _brand = brand;
    }
}
