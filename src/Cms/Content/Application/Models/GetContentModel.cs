using FoodSaaS.Cms.Content.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>Reads the brand's content types, draft and published.</summary>
internal sealed class GetContentModel(ContentDb db)
{
    public async Task<ContentModelView> ExecuteAsync(CancellationToken cancellationToken) =>
        await db.Models.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } model ? ContentModelView.Of(model) : ContentModelView.None;
}
