using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Names;

/// <summary>Makes brands without the sign-up around it.</summary>
internal static class PlainBrands
{
    /// <summary>Why no brand was made, or null when one was.</summary>
    /// <param name="before">What others do once the transaction has begun.</param>
    public static async Task<string?> ProvisionAsync(ApiFixture api, string slug, Func<Task>? before = null)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var transaction = await services.GetRequiredService<TenantConnection>().BeginAsync(CancellationToken.None);
        if (before is not null) await before();
        var brand = Brand.New(Slug.Parse(slug)!.Value, slug, "DE", Currency.Of("EUR"), "Europe/Berlin", ["de"], "de");
        var made = await services.GetRequiredService<BrandProvisioning>().ProvisionAsync(brand, new NewBrand(slug, "warm", Guid.NewGuid(), "nobody@example.com"), CancellationToken.None);
        if (made.IsSuccess) await transaction.CommitAsync(CancellationToken.None);
        return made.IsSuccess ? null : made.Errors[0].Code;
    }
}
