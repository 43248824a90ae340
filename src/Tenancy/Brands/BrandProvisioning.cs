using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>Makes a brand inside the caller's transaction: the registry row, then what every module adds, all or nothing.</summary>
public sealed class BrandProvisioning
{
    private readonly TenancyDb _db;
    private readonly TenantScope _scope;
    private readonly TenantConnection _connection;
    private readonly IEnumerable<IProvisionBrand> _modules;
    private readonly FreeAddresses _addresses;
    private readonly IClock _clock;

    internal BrandProvisioning(TenancyDb db, TenantScope scope, TenantConnection connection, IEnumerable<IProvisionBrand> modules, FreeAddresses addresses, IClock clock)
    {
        _addresses = addresses;
        _db = db;
        _scope = scope;
        _connection = connection;
        _modules = modules;
        _clock = clock;
    }

    /// <summary>The scope works for the new brand afterwards. Refuses with SLUG_TAKEN, SLUG_LOOKS_ALIKE or SLUG_HELD; the caller's transaction is then dead and must end.</summary>
    public async Task<Result<Brand>> ProvisionAsync(Brand brand, NewBrand chosen, CancellationToken cancellationToken)
    {
        _scope.Enter(brand);
        await _connection.TellAsync(cancellationToken);
        _db.Brands.Add(new BrandRow
        {
            Id = brand.Id.Value,
            Slug = brand.Slug,
            Name = brand.Name,
            Country = brand.Country,
            Currency = brand.Currency,
            TimeZone = brand.TimeZone,
            Locales = [.. brand.Locales],
            DefaultLocale = brand.DefaultLocale,
            Status = brand.Status,
            CreatedAt = _clock.GetCurrentInstant(),
        });
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            return violation.ConstraintName == TenancyDb.OneOfEachLook ? AddressErrors.LooksAlike : AddressErrors.Taken;
        }

        if (await _addresses.WhyHeldAsync(brand.Slug, cancellationToken) is { } held) return held;
        foreach (var module in _modules) await module.ProvisionAsync(chosen, cancellationToken);
        return brand;
    }
}
