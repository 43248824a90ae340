using System.ComponentModel;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Models;

[Description("The draft of the brand's content types, whole.")]
internal sealed record SaveContentModelInput(
    [property: Description("The version that was loaded, 0 where there was none; another present one is STALE_VERSION.")] int Version,
    [property: Description("At most 50 types.")] IReadOnlyList<ContentTypeInput> Types,
    [property: Description("At most 50 components.")] IReadOnlyList<ContentComponentInput>? Components = null)
{
    public ModelDefinition ToDefinition() => new([.. Types.Select(t => t.ToDefinition())], [.. (Components ?? []).Select(c => c.ToDefinition())]);
}

/// <summary>Saves the draft of the content types. Nothing that callers see changes before it is published.</summary>
internal sealed class SaveContentModel(ContentDb db, IContentSchemas schemas, ITenantScope scope, IClock clock)
{
    public async Task<Result<ContentModelView>> ExecuteAsync(SaveContentModelInput input, CancellationToken cancellationToken)
    {
        var model = await db.Models.SingleOrDefaultAsync(cancellationToken);
        if ((model?.Version ?? 0) != input.Version) return ContentErrors.StaleVersion();
        var definition = input.ToDefinition();
        var errors = ModelRules.Check(definition, ServedNames.TakenBeside(ModelDefinition.Read(model?.Published ?? ""), schemas.TakenNames));
        errors.AddRange(PageTypeRules.Check(definition, [.. scope.Brand.Locales]));
        if (errors.Count > 0) return errors;

        if (model is null) db.Add(model = new BrandModel(definition, clock.GetCurrentInstant()));
        else model.Edit(definition, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return ContentModelView.Of(model);
    }
}
