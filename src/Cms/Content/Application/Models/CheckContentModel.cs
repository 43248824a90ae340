using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>What publishing the draft of the content types would change, and what stands in its way.</summary>
internal sealed class CheckContentModel(ContentDb db, ModelCheck check)
{
    public async Task<IReadOnlyList<ModelChangeView>> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await db.Models.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { HasUnpublishedChanges: true } model) return [];
        return await check.ExecuteAsync(ModelDefinition.Read(model.Published), ModelDefinition.Read(model.Draft), cancellationToken);
    }
}
