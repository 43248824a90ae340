using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Application.SignedIn;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.SignedIn;

internal static class OwnAccountMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<SessionView, SessionType>();
        schema.AddQuery<IReadOnlyList<SessionView>>("sessions", AccessRule.SignedIn, "The caller's own live sessions, the present one first.", c => c.ReadAsync<GetSessions, IReadOnlyList<SessionView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddMutation<EndSessionInput, GlobalId>(
            "endSession",
            AccessRule.SignedIn,
            "Ends one of the caller's own sessions, at once; its live connections within five seconds.",
            "endedId",
            "Id of the session.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<EndSession, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ChangePasswordInput, ViewerView>(
            "changePassword",
            AccessRule.SignedIn,
            "Changes the caller's password. Every session ends, live connections within five seconds; this browser gets a new one. Reset links become void. Wrong passwords (PASSWORD_WRONG) count as those of `signIn` do (RATE_LIMITED).",
            "viewer",
            "The person, signed in anew.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            ChangePasswordAsync);
    }

    private static async Task<Result<ViewerView>> ChangePasswordAsync(ChangePasswordInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AdmittedAsync(network);
        if (!admitted.IsSuccess) return Result<ViewerView>.Failure(admitted.Errors);
        var changed = await c.WriteAsync<ChangePassword, StartedSession>(u => u.ExecuteAsync(input, network, c.Cancelled));
        c.Service<MailBell>().Ring();
        return changed.TryGet(out var session, out var refusals) ? await SessionMutations.OpenAsync(session, c) : Result<ViewerView>.Failure(refusals);
    }

    /// <summary>Counts a try at the caller's own password, as a sign-in.</summary>
    public static async Task<Result<Nothing>> AdmittedAsync(this FieldContext c, string network)
    {
        var user = await c.ReadAsync<GetViewer, ViewerView?>(q => q.ExecuteAsync(c.Viewer.UserId!.Value, c.Cancelled));
        return await c.AttemptAsync<Admission, Nothing>(u => u.SignInAsync(user!.Email, network, c.Cancelled));
    }
}
