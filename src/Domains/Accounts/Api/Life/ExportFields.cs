using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Api.Life;

internal static class ExportFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<BrandExport, BrandExportType>().Type<ExportLinkView, ExportLinkType>();
        schema.AddQuery<IReadOnlyList<BrandExport>>(
            "exports", AccessRule.May(Permission.ManageBrand), "The latest 20 exports of everything, newest first.", c => c.ReadAsync<ExportBrand, IReadOnlyList<BrandExport>>(q => q.AllAsync(c.Cancelled)));
        schema.Node<BrandExport>("BrandExport", async (id, c) => c.Viewer.Permissions.Contains(Permission.ManageBrand)
            ? await c.ReadAsync<ExportBrand, BrandExport?>(q => q.FindAsync(id, c.Cancelled))
            : null);
        schema.AddMutation<ExportBrandInput, BrandExport>(
            "exportBrand",
            AccessRule.May(Permission.ManageBrand),
            "Has everything of the brand put into one ZIP file, in the background: rows as JSON Lines a table, and files. Secrets are left out. One at a time (EXPORT_RUNNING); it is kept for 7 days.",
            "export",
            "The export that is being made.",
            [ErrorKind.Conflict],
            (input, c) => c.WriteAsync<ExportBrand, BrandExport>(u => u.AskAsync(input, c.Cancelled)));
        schema.AddMutation<CreateExportLinkInput, ExportLinkView>(
            "createExportLink",
            AccessRule.May(Permission.ManageBrand),
            "A link to an export. It works once, within 15 minutes, in a browser that the same person is signed in with; a newer one takes its place. EXPORT_NOT_FOUND for an export that is not ready or that somebody else asked for.",
            "link",
            "The link.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<ExportBrand, ExportLinkView>(u => u.LinkAsync(input, c.Cancelled)));
    }
}

internal sealed class BrandExportType : ObjectType<BrandExport>
{
    public BrandExportType()
        : base("BrandExport", "Everything of the brand in one ZIP file.")
    {
        GlobalId(e => e.Id);
        Field("state", AccessRule.Inherited, "How far it is.", e => e.State);
        Field("askedAt", AccessRule.Inherited, "When it was asked for.", e => e.AskedAt);
        Optional("size", AccessRule.Inherited, "Bytes of the file; null until it is ready.", e => e.Size);
        Optional("expiresAt", AccessRule.Inherited, "When the file goes; null until it is ready.", e => e.ExpiresAt);
        Field("isYours", AccessRule.Inherited, "Whether the person who asks now asked for it; only he can fetch it.", e => e.IsYours);
    }
}

internal sealed class ExportLinkType : ObjectType<ExportLinkView>
{
    public ExportLinkType()
        : base("ExportLink", "A link that works once.")
    {
        Field("url", AccessRule.Inherited, "Where to fetch the file.", l => l.Url);
        Field("expiresAt", AccessRule.Inherited, "When it stops working.", l => l.ExpiresAt);
    }
}
