using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Content;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Starter;

/// <summary>Gives a new brand its first content types, inside the transaction of the sign-up.</summary>
internal sealed class ProvisionContent(ContentDb db, BrandContent content, ViewerScope viewer, IClock clock) : IProvisionBrand
{
    public async Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken)
    {
        var model = new BrandModel(StarterModel.Definition, clock.GetCurrentInstant());
        model.Publish(clock.GetCurrentInstant());
        var hash = ContentHash.Of(model.Published);
        db.Add(model);
        db.Add(new ModelVersion { Version = model.NextVersion, Hash = hash, Definition = model.Published, PublishedAt = model.ChangedAt, Author = viewer.Viewer.Author });
        await db.SaveChangesAsync(cancellationToken);
        await content.UseAsync(hash, cancellationToken);
    }
}
