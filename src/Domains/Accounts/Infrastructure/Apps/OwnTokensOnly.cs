using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>An app is told what a token is, and gives one back, only where it is its own: to others every token is unknown.</summary>
internal sealed class OwnTokensOnly : IOpenIddictServerHandler<HandleIntrospectionRequestContext>, IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    public static OpenIddictServerHandlerDescriptor AtIntrospection { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<HandleIntrospectionRequestContext>()
        .UseSingletonHandler<OwnTokensOnly>()
        .SetOrder(OpenIddictServerHandlers.Introspection.AttachMetadataClaims.Descriptor.Order - 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public static OpenIddictServerHandlerDescriptor AtRevocation { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<HandleRevocationRequestContext>()
        .UseSingletonHandler<OwnTokensOnly>()
        .SetOrder(EndRevokedGrant.Descriptor.Order - 100)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public ValueTask HandleAsync(HandleIntrospectionRequestContext context)
    {
        if (!context.GenericTokenPrincipal.HasPresenter(context.Request.ClientId!)) context.Reject(OpenIddictConstants.Errors.InvalidToken);
        return default;
    }

    public ValueTask HandleAsync(HandleRevocationRequestContext context)
    {
        if (!context.GenericTokenPrincipal.HasPresenter(context.Request.ClientId!)) context.Reject(OpenIddictConstants.Errors.InvalidToken);
        return default;
    }
}
