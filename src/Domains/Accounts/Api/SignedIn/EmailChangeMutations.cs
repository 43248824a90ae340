using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Application.SignedIn;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.SignedIn;

internal static class EmailChangeMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<EmailChangeRequestView, EmailChangeRequestType>();
        schema.AddMutation<RequestEmailChangeInput, EmailChangeRequestView>(
            "requestEmailChange",
            AccessRule.SignedIn,
            "Mails a code of six digits to another address for the caller's account, good for 10 minutes. The answer is the same whether that address has an account or not. At most 5 an hour (RATE_LIMITED); wrong passwords count as those of `signIn` do.",
            "request",
            "The code that is on its way.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            RequestAsync);
        schema.AddMutation<ConfirmEmailChangeInput, ViewerView>(
            "confirmEmailChange",
            AccessRule.SignedIn,
            "Gives the caller's account the new address (EMAIL_TAKEN). A code bears 5 tries (CODE_WRONG). Every session ends, this browser gets a new one; reset links become void; the former address is told.",
            "viewer",
            "The person, signed in anew.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict],
            ConfirmAsync);
    }

    private static async Task<Result<EmailChangeRequestView>> RequestAsync(RequestEmailChangeInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AdmittedAsync(network);
        if (!admitted.IsSuccess) return Result<EmailChangeRequestView>.Failure(admitted.Errors);
        var requested = await c.WriteAsync<RequestEmailChange, EmailChangeRequestView>(u => u.ExecuteAsync(input, network, c.Cancelled));
        c.Service<MailBell>().Ring();
        return requested;
    }

    private static async Task<Result<ViewerView>> ConfirmAsync(ConfirmEmailChangeInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var taken = await c.AttemptAsync<ConfirmEmailChange, Nothing>(u => u.TakeTryAsync(c.Cancelled));
        if (!taken.IsSuccess) return Result<ViewerView>.Failure(taken.Errors);
        var confirmed = await c.WriteAsync<ConfirmEmailChange, StartedSession>(u => u.ExecuteAsync(input, network, c.Cancelled));
        c.Service<MailBell>().Ring();
        return confirmed.TryGet(out var session, out var refusals) ? await SessionMutations.OpenAsync(session, c) : Result<ViewerView>.Failure(refusals);
    }
}

internal sealed class EmailChangeRequestType : ObjectType<EmailChangeRequestView>
{
    public EmailChangeRequestType()
        : base("EmailChangeRequest", "A code on its way to the new address of an account.")
    {
        Field("expiresAt", AccessRule.Inherited, "Until when the code can be confirmed.", r => r.ExpiresAt);
    }
}
