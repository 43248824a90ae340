using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Cms.Content.Infrastructure;

/// <summary>Finds what a brand's schema followed, now or earlier.</summary>
internal sealed class ContentDefinitions(BrandWork work) : IContentDefinitions
{
    public async Task<string?> FindAsync(TenantId brand, string hash, CancellationToken cancellationToken)
    {
        string? found = null;
        await work.RunAsync(
            brand,
            async services => found = await services.GetRequiredService<ContentDb>().ModelVersions.AsNoTracking().Where(v => v.Hash == hash).Select(v => v.Definition).FirstOrDefaultAsync(cancellationToken),
            cancellationToken);
        return found;
    }
}
