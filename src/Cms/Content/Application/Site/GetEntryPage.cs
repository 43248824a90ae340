using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using Page = FoodSaaS.Tenancy.GraphQL.Page;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Reads the pages that content types give the site: one that lists the published entries of a type, and one for each that has a slug.</summary>
internal sealed class GetEntryPage(ContentDb db, CurrentModel current, LiveEntries entries, FindEntries find, LivePictures pictures, ICacheTags tags, ITenantScope scope)
{
    private static readonly ConditionalWeakTable<ModelDefinition, ReadModel> Models = [];

    public async Task<PageView?> AtAsync(string path, string locale, CancellationToken cancellationToken)
    {
        tags.Name(BrandModel.Tag);
        if (!PagePath.IsWellFormed(path)) return null;
        var model = await ModelAsync(cancellationToken);
        if (model.Definition.PageTypes.FirstOrDefault(t => t.Page!.Holds(path)) is not { Page: { } page } type) return null;
        if (page.At == path) return await ListAsync(model, type, locale, cancellationToken);
        if (type.AddressField is not { } slug) return null;
        var row = await entries.BySlugAsync(type.Name, [(slug.Name, "")], path[(page.At.Length + 1)..], cancellationToken);
        return row is null ? null : await OneAsync(model, type, row, locale, cancellationToken);
    }

    public async Task<PageView?> ByIdAsync(Guid id, string locale, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(cancellationToken);
        if (model.Definition.PageTypes.FirstOrDefault(t => ListId(t) == id) is { } listed) return await ListAsync(model, listed, locale, cancellationToken);
        var row = (await entries.ByIdsAsync([id], cancellationToken)).SingleOrDefault();
        return row is not null && model.Definition.Type(row.Type) is { AddressField: not null } type ? await OneAsync(model, type, row, locale, cancellationToken) : null;
    }

    private async Task<PageView?> OneAsync(ReadModel model, ContentType type, EntryRow row, string locale, CancellationToken cancellationToken)
    {
        if (Parser(model, locale).Read([row]) is not [var entry]) return null;
        var blocks = await BlocksAsync(type, [entry], locale, cancellationToken);
        if (blocks.Face(entry) is not { Path: { } path } face) return null;
        var list = new PageEntryView(face.Day, face.Image, type.Page!.At, type.Page.TitleIn(locale, scope.Brand.DefaultLocale));
        return new PageView(row.Id, path, face.Title, face.Summary, blocks.Body(entry, ""), row.PublishedAt!.Value, list);
    }

    private async Task<PageView> ListAsync(ReadModel model, ContentType type, string locale, CancellationToken cancellationToken)
    {
        var (field, isDescending) = EntryOutline.OrderOf(type);
        var order = (field, isDescending ? SortDirection.Desc : SortDirection.Asc);
        var asked = new EntryQuestion(model[type.Name], EntryStatus.Live, locale, null, [order], new Page(Page.MaxSize, null, null, null), IsCounted: false);
        var found = (await find.ExecuteAsync(asked, Parser(model, locale), cancellationToken)).Nodes;
        var blocks = await BlocksAsync(type, found, locale, cancellationToken);
        var publishedAt = found.Max(e => e.Row.PublishedAt) ?? await db.Models.Select(m => m.PublishedAt).SingleAsync(cancellationToken);
        IReadOnlyList<BlockView> listed = type.AddressField is not null || found.Count == 0 ? [new EntryListBlockView("entries", [.. found.Select(blocks.Face)])] : [.. found.SelectMany(blocks.Whole)];
        return new PageView(ListId(type), type.Page!.At, type.Page.TitleIn(locale, scope.Brand.DefaultLocale), null, listed, publishedAt!.Value);
    }

    private async Task<EntryBlocks> BlocksAsync(ContentType type, IReadOnlyList<EntryView> shown, string locale, CancellationToken cancellationToken) =>
        new(type, scope.Brand, locale, await pictures.ByIdsAsync([.. shown.SelectMany(EntryBlocks.PicturesOf).Distinct()], cancellationToken));

    private async Task<ReadModel> ModelAsync(CancellationToken cancellationToken)
    {
        tags.Name(BrandModel.Tag);
        return Models.GetValue(await current.ReadAsync(cancellationToken), d => new ReadModel(d, ServedNames.Of(d, FrozenSet<string>.Empty)));
    }

    private EntryParser Parser(ReadModel model, string locale) => new(model, locale, scope.Brand.DefaultLocale);

    /// <summary>A list is no row that has an id; its type's name gives it one.</summary>
    private static Guid ListId(ContentType type) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"list:{type.Name}")).AsSpan(0, 16));
}
