using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Api.Life;

/// <summary>What a brand's own staff see and do about its state.</summary>
internal static class BrandLifeFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<BrandMoveView, BrandMoveType>().Type<BrandStateView, BrandStateType>().Type<ImpersonationView, ImpersonationType>().Type<ImpersonatedActionView, ImpersonatedActionType>();
        schema.AddQuery("brandState", AccessRule.Staff, "Where the brand is in its life. Its staff can ask in every state.", c => c.ReadAsync<GetBrandState, BrandStateView>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddConnection<ImpersonationView>(
            "impersonations",
            AccessRule.May(Permission.ManageBrand),
            "The latest 200 times that operators of the platform acted for the brand, newest first.",
            (page, c) => c.ReadAsync<GetImpersonations, Connection<ImpersonationView>>(q => q.ExecuteAsync(c.Brand.Id, page, c.Cancelled)));
        schema.AddMutation<CloseBrandInput, BrandStateView>(
            "closeBrand",
            AccessRule.May(Permission.ManageBrand),
            "Closes the brand: its site and keys answer 410 within five seconds, and everything is deleted after 14 days, until when an owner can take it back. Errors: ADDRESS_WRONG, REASON_INVALID, MOVE_NOT_ALLOWED.",
            "state",
            "The state that it has now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<CloseBrand, BrandStateView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ReopenBrandInput, BrandStateView>(
            "reopenBrand",
            AccessRule.May(Permission.ManageBrand),
            "Takes the closing of the brand back: it has the state that it had before. Errors: REASON_INVALID, MOVE_NOT_ALLOWED, DELETION_BEGUN.",
            "state",
            "The state that it has now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<CloseBrand, BrandStateView>(u => u.ReopenAsync(input, c.Cancelled)));
    }
}
