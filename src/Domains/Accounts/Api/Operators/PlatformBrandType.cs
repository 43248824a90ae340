using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Api.Operators;

internal sealed class PlatformBrandType : ObjectType<PlatformBrandView>
{
    public PlatformBrandType()
        : base("PlatformBrand", "A brand as those who run the platform see it.")
    {
        Field("id", AccessRule.Inherited, "Opaque id, the same as the brand's own.", b => new GlobalId("Brand", b.Id));
        Field("slug", AccessRule.Inherited, "Its sub-domain.", b => b.Slug);
        Field("name", AccessRule.Inherited, "Its name.", b => b.Name);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2 code of its home.", b => b.Country);
        Field("status", AccessRule.Inherited, "Where it is in its life.", b => b.Status);
        Field("createdAt", AccessRule.Inherited, "When it signed up.", b => b.CreatedAt);
        Optional("deletionDueAt", AccessRule.Inherited, "When everything is deleted; null unless it is closing.", b => b.DeletionDueAt);
        FieldAsync("owners", AccessRule.Operator, "Its owners, the longest first.", (b, c) => c.ReadAsync<GetPlatformBrands, IReadOnlyList<BrandOwnerView>>(q => q.OwnersAsync(b, c.Cancelled)));
        FieldAsync("moves", AccessRule.Operator, "How its state changed, the latest 200 moves, newest first.", (b, c) => c.ReadAsync<GetPlatformBrands, IReadOnlyList<BrandMoveView>>(q => q.MovesAsync(b, c.Cancelled)));
        OptionalAsync("usage", AccessRule.Operator, "How much it has, a line a thing; null where its database does not answer.", (b, c) => c.ReadAsync<GetPlatformBrands, IReadOnlyList<UsageLine>?>(q => q.UsageAsync(b, c.Cancelled)));
        FieldAsync("impersonations", AccessRule.Operator, "The latest 200 times that operators acted for it, newest first.", (b, c) => c.ReadAsync<GetPlatformBrands, IReadOnlyList<ImpersonationView>>(q => q.ImpersonationsAsync(b, c.Cancelled)));
    }
}

internal sealed class UsageLineType : ObjectType<UsageLine>
{
    public UsageLineType()
        : base("BrandUsage", "How much a brand has of one thing now.")
    {
        Field("kind", AccessRule.Inherited, "Of what.", l => l.Kind);
        Field("amount", AccessRule.Inherited, "How many, or how many bytes.", l => l.Amount);
    }
}

internal sealed class BrandOwnerType : ObjectType<BrandOwnerView>
{
    public BrandOwnerType()
        : base("BrandOwner", "A person who owns a brand.")
    {
        Field("name", AccessRule.Inherited, "How the person is called.", o => o.Name);
        Field("email", AccessRule.Inherited, "The account's e-mail address.", o => o.Email);
    }
}
