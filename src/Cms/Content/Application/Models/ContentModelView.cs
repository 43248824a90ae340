using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.Content;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>A brand's content types, as those who work on them see them.</summary>
internal sealed record ContentModelView(int Version, ModelDefinition Draft, ModelDefinition Published, string Hash, bool HasUnpublishedChanges, Instant? PublishedAt)
{
    public static readonly ContentModelView None = new(0, ModelDefinition.Empty, ModelDefinition.Empty, ContentHash.Of(""), false, null);

    public static ContentModelView Of(BrandModel model) => new(
        model.Version, ModelDefinition.Read(model.Draft), ModelDefinition.Read(model.Published), ContentHash.Of(model.Published), model.HasUnpublishedChanges, model.PublishedAt);
}

/// <summary>What publishing the content types gives.</summary>
internal sealed record PublishedModelView(ContentModelView Model, Guid ReceiptId);
