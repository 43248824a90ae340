using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Api.Operators;

/// <summary>What those who run the platform see and do; they come by the console's path <c>/operator/graphql</c>.</summary>
internal static class OperatorFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<PlatformBrandView, PlatformBrandType>().Type<BrandOwnerView, BrandOwnerType>().Type<UsageLine, UsageLineType>().Type<OperatorView, OperatorType>();
        schema.AddConnection<PlatformBrandView>(
            "platformBrands",
            AccessRule.Operator,
            "All brands, by address.",
            (page, c) => c.ReadAsync<GetPlatformBrands, Connection<PlatformBrandView>>(q => q.FindAsync(c.Argument<string?>("search"), c.Argument<BrandStatus?>("status"), page, c.Cancelled)),
            Argument.Optional<string>("search", "A part of address or name, whatever its case; what exceeds 120 characters is not looked at."),
            Argument.Optional<BrandStatus>("status", "Only those in this state."));
        schema.AddOptionalQuery(
            "platformBrand",
            AccessRule.Operator,
            "One brand.",
            c => c.ReadAsync<GetPlatformBrands, PlatformBrandView?>(q => q.FindAsync(c.Argument<string>("slug"), c.Cancelled)),
            Argument.Required<string>("slug", "Its address."));
        schema.AddMutation<MoveBrandInput, PlatformBrandView>(
            "moveBrand",
            AccessRule.Operator,
            "Moves a brand to another state, on every node within five seconds. Its owners get a mail. Errors: REASON_INVALID, BRAND_NOT_FOUND, MOVE_NOT_ALLOWED, DELETION_BEGUN.",
            "brand",
            "The brand as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<MoveBrand, PlatformBrandView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<StartImpersonationInput, ImpersonationView>(
            "startImpersonation",
            AccessRule.Operator,
            "Lets the operator act for a brand in its console, in this session, for at most 60 minutes. Staff, API keys and the brand itself cannot be changed that way, nor is anything handed out that would outlive it (webhook secrets and addresses, preview links). The owners get a mail and see every change. Errors: REASON_INVALID, MINUTES_INVALID, BRAND_NOT_FOUND, WORKS_THERE.",
            "impersonation",
            "What began.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<StartImpersonation, ImpersonationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<EndImpersonationInput, GlobalId>(
            "endImpersonation",
            AccessRule.Operator,
            "Ends one of the operator's own impersonations; live connections end within five seconds.",
            "endedId",
            "Its id.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<EndImpersonation, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
