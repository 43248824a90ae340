using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.ArchitectureTests.Served;

/// <summary>What an operator can change while he acts for a brand: the brand's business and what everybody may, never who may do something there, nor an account.</summary>
public sealed class ImpersonationTests
{
    private static readonly Viewer Acting = Viewer.Impersonating(Guid.NewGuid(), Guid.NewGuid());

    /// <summary>His own way out.</summary>
    private static readonly string[] Besides = ["signOut"];

    private readonly Rule<(string Field, AccessRule Rule)> _business = new(m => !m.Rule.Allows(Acting) || Besides.Contains(m.Field) || m.Rule == AccessRule.Public || m.Rule == AccessRule.BySecret || Viewer.ImpersonationRights.Any(p => IsOf(p, m.Rule)) ? [] : [$"{m.Field} ({m.Rule.Name})"]);

    private readonly Rule<FieldType> _keepsSecrets = new(m => GuardedField.AccessOf(m)!.Allows(Acting) && HandsOut(m.ResolvedType!) is { } secret ? [$"{m.Name} hands out {secret}"] : []);

    [Fact]
    public void Only_the_business_of_the_brand_can_be_changed() => _business.Holds(Mutations());

    [Fact]
    public void Nothing_that_decides_who_may_what_is_among_it()
    {
        string[] never =
        [
            "acceptInvitation", "changePassword", "closeBrand", "confirmEmailChange", "confirmSecondFactor", "createApiKey", "createApp", "createExportLink", "createOwnRole", "createPreviewLink", "createWebhookEndpoint", "deleteOwnRole",
            "disableSecondFactor", "disconnectApp", "disconnectMyApp", "endSession", "exportBrand", "inviteStaff", "moveBrand", "removeApp", "removeStaffMember", "reopenBrand", "requestEmailChange", "requestPasswordReset", "resetPassword",
            "revokeApiKey", "revokeInvitation", "rotateApiKey", "rotateAppSecret", "rotateWebhookSecret", "setApiKeyOrigins", "setApiKeyPermissions", "setPublishableIntrospection", "setStaffRole", "signIn", "signUp", "startImpersonation",
            "startSecondFactor", "updateOwnRole", "updateWebhookEndpoint",
        ];
        var allowed = Mutations().Where(m => m.Rule.Allows(Acting)).Select(m => m.Field).ToList();

        Assert.Empty(allowed.Intersect(never));
        Assert.Empty(never.Except(Mutations().Select(m => m.Field)));
        Assert.Contains("setItemPrice", allowed);
    }

    [Fact]
    public void Nothing_that_hands_out_a_secret_is_among_it() => _keepsSecrets.Holds(ServedBase.Schema.Mutation!.Fields);

    [Fact]
    public void A_secret_that_is_handed_out_is_caught()
    {
        var rotate = ServedBase.Schema.Mutation!.Fields.Single(f => f.Name == "rotateWebhookSecret");
        var given = GuardedField.Make("rotateForAnybody", AccessRule.May(Permission.ManageIntegrations), "A canary.", typeof(StringGraphType), null);
        given.ResolvedType = rotate.ResolvedType;
        _keepsSecrets.Catches(given, "rotateForAnybody");
    }

    [Theory]
    [InlineData(Permission.ManageStaff)]
    [InlineData(Permission.ManageApiKeys)]
    [InlineData(Permission.ManageBrand)]
    [InlineData(Permission.ViewCustomers)]
    public void No_permission_over_brand_keys_and_staff_is_held(Permission permission) => Assert.DoesNotContain(permission, Acting.Permissions.AsEnumerable());

    [Fact]
    public void A_mutation_for_everybody_is_caught() => _business.Catches(("giveAway", AccessRule.Open), "giveAway");

    /// <summary>Lets in whoever holds the permission, and nobody for other reasons.</summary>
    private static bool IsOf(Permission permission, AccessRule rule) => rule.Allows(Viewer.Secret(Guid.Empty, [permission])) && !rule.Allows(Viewer.Secret(Guid.Empty, []));

    /// <summary>A field of the outcome that holds a text to keep.</summary>
    private static string? HandsOut(IGraphType payload) => ((IComplexGraphType)payload.GetNamedType()).Fields
        .Select(f => f.ResolvedType!.GetNamedType()).OfType<IObjectGraphType>().SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name}"))
        .FirstOrDefault(f => f.EndsWith(".secret", StringComparison.Ordinal) || f.EndsWith("ApiKey.key", StringComparison.Ordinal) || f.EndsWith(".token", StringComparison.Ordinal) || f.EndsWith(".url", StringComparison.Ordinal) && f.Contains("Link", StringComparison.Ordinal));

    private static IEnumerable<(string Field, AccessRule Rule)> Mutations() => ServedBase.Schema.Mutation!.Fields.Select(f => (f.Name, GuardedField.AccessOf(f)!));
}
