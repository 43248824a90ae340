using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Takes a deleted brand's pictures and uploads from wherever they are kept, while its rows still say which there are.</summary>
internal sealed class ForgetMedia(CmsDb db, IMediaStore store, IUploadInbox inbox, ITenantScope scope) : IForgetBrand
{
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        foreach (var hash in await db.Pictures.AsNoTracking().Select(p => p.Hash).ToListAsync(cancellationToken)) await store.RemoveAsync(scope.Current, hash, cancellationToken);
        foreach (var upload in await db.Uploads.AsNoTracking().Select(u => u.Id).ToListAsync(cancellationToken)) await inbox.RemoveAsync(scope.Current, upload, cancellationToken);
    }
}
