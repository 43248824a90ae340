using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>An app that gives its refresh token back is done: the access tokens that came with it end as well (RFC 7009, 2.1).</summary>
internal sealed class EndRevokedGrant(AccountsDb db) : IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<HandleRevocationRequestContext>()
        .UseScopedHandler<EndRevokedGrant>()
        .SetOrder(OpenIddictServerHandlers.Revocation.RevokeToken.Descriptor.Order - 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(HandleRevocationRequestContext context)
    {
        var principal = context.GenericTokenPrincipal;
        if (!principal.HasTokenType(OpenIddictConstants.TokenTypeIdentifiers.RefreshToken) || !Guid.TryParse(principal.GetAuthorizationId(), out var grant)) return;
        await GrantEnds.EndAsync(db.AppGrants.Where(g => g.Id == grant), context.CancellationToken);
    }
}
