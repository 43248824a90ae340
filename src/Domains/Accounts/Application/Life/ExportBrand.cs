using System.ComponentModel;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Life;

[Description("An export of everything.")]
internal sealed record ExportBrandInput([property: Description("False leaves files out, such as pictures: rows alone.")] bool WithFiles = true);

[Description("Which export to fetch.")]
internal sealed record CreateExportLinkInput([property: Description("The export; one that the caller asked for himself.")] GlobalId Id);

internal sealed record ExportLinkView(string Url, Instant ExpiresAt);

/// <summary>Exports for the person who asks: his own, and never another's.</summary>
internal sealed class ExportBrand(BrandExports exports, PlatformAddresses addresses, ITenantScope scope, ViewerScope viewer)
{
    private Guid Person => viewer.Viewer.UserId ?? throw new InvalidOperationException("Only people export a brand.");

    public Task<Result<BrandExport>> AskAsync(ExportBrandInput input, CancellationToken cancellationToken) => exports.AskAsync(Person, input.WithFiles, cancellationToken);

    public Task<IReadOnlyList<BrandExport>> AllAsync(CancellationToken cancellationToken) => exports.AllAsync(viewer.Viewer.UserId, cancellationToken);

    public Task<BrandExport?> FindAsync(Guid id, CancellationToken cancellationToken) => exports.FindAsync(id, viewer.Viewer.UserId, cancellationToken);

    public async Task<Result<ExportLinkView>> LinkAsync(CreateExportLinkInput input, CancellationToken cancellationToken) =>
        (await exports.LinkAsync(input.Id.Id, Person, cancellationToken)).Map(link => new ExportLinkView($"{addresses.ConsoleOf(scope.Brand.Slug.Value)}/exports/{link.Token}", link.ExpiresAt));

    public Task<Result<string>> TakeAsync(string token, CancellationToken cancellationToken) => exports.TakeAsync(token, Person, cancellationToken);
}
