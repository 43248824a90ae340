using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class PasswordResetMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<PasswordResetRequestView, PasswordResetRequestType>();
        schema.AddMutation<RequestPasswordResetInput, PasswordResetRequestView>(
            "requestPasswordReset",
            AccessRule.Oneself,
            "Sends a link to set a new password, good for 30 minutes. The answer is the same whether the address has an account or not. At most 5 an address and hour, counted apart for networks that the account signed in from (RATE_LIMITED).",
            "request",
            "The link that is on its way.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            RequestAsync);
        schema.AddMutation<ResetPasswordInput, bool>(
            "resetPassword",
            AccessRule.Oneself,
            "Sets a new password by a mailed link, once (RESET_LINK_UNKNOWN). Every session ends, live connections within five seconds, and all other links become void. Nobody is signed in by it.",
            "isReset",
            "Whether the password was set.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound],
            ResetAsync);
    }

    private static async Task<Result<PasswordResetRequestView>> RequestAsync(RequestPasswordResetInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.RequestResetAsync(input.Email, network, c.Cancelled));
        if (!admitted.IsSuccess) return Result<PasswordResetRequestView>.Failure(admitted.Errors);
        var requested = await c.WriteAsync<RequestPasswordReset, PasswordResetRequestView>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<MailBell>().Ring();
        return requested;
    }

    private static async Task<Result<bool>> ResetAsync(ResetPasswordInput input, FieldContext c)
    {
        var reset = await c.WriteAsync<ResetPassword, bool>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<MailBell>().Ring();
        return reset;
    }
}

internal sealed class PasswordResetRequestType : ObjectType<PasswordResetRequestView>
{
    public PasswordResetRequestType()
        : base("PasswordResetRequest", "A link to set a new password, on its way to a mailbox.")
    {
        Field("expiresAt", AccessRule.Inherited, "Until when the link can be used.", r => r.ExpiresAt);
    }
}
