using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Application.SignedIn;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Api;

/// <summary>What guests see and change of themselves.</summary>
internal static class OwnDinerFields
{
    public static void Add(SchemaParts schema)
    {
        schema.AddOptionalQuery("diner", AccessRule.Open, "The guest who is signed in on the brand's site; null when nobody is.", DinerAsync);
        schema.AddQuery("dinerSignInOptions", AccessRule.Public, "The ways in which guests sign in.", c => Task.FromResult(OptionsOf(c)));
        schema.AddMutation<EndDinerSessionInput, GlobalId>(
            "endDinerSession",
            AccessRule.Diner,
            "Ends one of the guest's own sessions, at once; its live connections within five seconds.",
            "endedId",
            "Id of the session.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<EndDinerSession, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetDinerPasswordInput, bool>(
            "setDinerPassword",
            AccessRule.Diner,
            "Sets a first or another password. Needs the present one, or a code within the last 15 minutes (PROOF_NEEDED). All other sessions end, live connections within five seconds. Wrong passwords (PASSWORD_WRONG) count as those of signing in do (RATE_LIMITED).",
            "isSet",
            "Whether the password was set.",
            [ErrorKind.InvalidInput, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            SetPasswordAsync);
    }

    private static async Task<DinerView?> DinerAsync(FieldContext c) =>
        c.Viewer.DinerId is { } me ? await c.ReadAsync<GetDiner, DinerView?>(q => q.ExecuteAsync(me, c.Cancelled)) : null;

    private static SignInOptionsView OptionsOf(FieldContext c)
    {
        c.Service<ICacheTags>().Name("brand");
        return new SignInOptionsView(c.Service<ISmsSender>().IsReady);
    }

    private static async Task<Result<bool>> SetPasswordAsync(SetDinerPasswordInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        if (input.CurrentPassword is not null && await DinerAsync(c) is { } me)
        {
            var contact = Contact.Read(me.Email, me.Email is null ? me.Phone : null, c.Brand.Country).Value;
            var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.SignInAsync(contact, network, c.Cancelled));
            if (!admitted.IsSuccess) return Result<bool>.Failure(admitted.Errors);
        }

        return await c.WriteAsync<SetDinerPassword, bool>(u => u.ExecuteAsync(input, c.Cancelled));
    }
}
