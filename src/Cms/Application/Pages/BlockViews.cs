using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A block as a reader of one language sees it.</summary>
internal abstract record BlockView(string Id);

internal sealed record HeroBlockView(string Id, string Headline, string? Subline, ImageView? Image, string? ActionLabel, string? ActionHref) : BlockView(Id);

internal sealed record TextBlockView(string Id, string Html) : BlockView(Id);

internal sealed record MenuHighlightBlockView(string Id, string? Headline, IReadOnlyList<Guid> ItemIds) : BlockView(Id), IMenuHighlight;

internal sealed record PromoBlockView(string Id, string Headline, string? Text, string? ActionLabel, string? ActionHref) : BlockView(Id);

internal sealed record GalleryBlockView(string Id, string? Headline, IReadOnlyList<ImageView> Images) : BlockView(Id);

internal sealed record LocationBlockView(string Id, string? Headline, Guid? LocationId) : BlockView(Id), ILocationTeaser;

internal sealed record SectionBlockView(string Id, SectionLayout Layout, IReadOnlyList<BlockView> Blocks) : BlockView(Id);

/// <summary>The entries of a page type, each with a page of its own.</summary>
internal sealed record EntryListBlockView(string Id, IReadOnlyList<EntryTeaserView> Entries) : BlockView(Id);

/// <summary>An entry among others.</summary>
/// <param name="Path">Null while it has no address.</param>
internal sealed record EntryTeaserView(string? Path, string Title, string? Summary, LocalDate? Day, ImageView? Image);
