using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal static class JoiningMutations
{
    public static void Add(SchemaParts schema) => schema.AddMutation<AcceptInvitationInput, ViewerView>(
        "acceptInvitation",
        AccessRule.Oneself,
        "Accepts an invitation, once. Where the address has an account, that account must be signed in (INVITATION_NEEDS_SIGN_IN); otherwise name and password make one, and the session cookie is set. An invitation ends when whoever sent it could no longer give the role (INVITATION_NOT_FOUND).",
        "viewer",
        "The person who joined.",
        [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
        AcceptAsync);

    private static async Task<Result<ViewerView>> AcceptAsync(AcceptInvitationInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var accepted = await c.WriteAsync<AcceptInvitation, AcceptedInvitation>(u => u.ExecuteAsync(input, network, c.Cancelled));
        if (!accepted.TryGet(out var joined, out var refusals)) return Result<ViewerView>.Failure(refusals);
        if (joined.Session is { } session) return await SessionMutations.OpenAsync(session, c);
        return (await c.ReadAsync<GetViewer, ViewerView?>(q => q.ExecuteAsync(joined.UserId, c.Cancelled)))!;
    }
}
