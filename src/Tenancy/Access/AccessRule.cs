namespace FoodSaaS.Tenancy.Access;

/// <summary>Who may read a field or call a mutation. Every field of the schema has exactly one rule.</summary>
public sealed record AccessRule
{
    private AccessRule(string name, bool needsTenant, Func<Viewer, bool> allows)
    {
        Name = name;
        NeedsTenant = needsTenant;
        Allows = allows;
    }

    /// <summary>As the access table prints it: <c>public</c>, <c>staff</c>, <c>may EditMenu</c> …</summary>
    public string Name { get; }

    public bool NeedsTenant { get; }

    public Func<Viewer, bool> Allows { get; }

    /// <summary>Everybody, within a brand.</summary>
    public static readonly AccessRule Public = new("public", true, _ => true);

    /// <summary>
    /// Everybody who has the secret that the field asks for, within a brand. Such an answer is his alone: unlike one to a question of <see cref="Public"/>, it is never kept.
    /// </summary>
    public static readonly AccessRule BySecret = new("public, by secret", true, _ => true);

    /// <summary>Everybody, even where no brand is known: sign-up and sign-in.</summary>
    public static readonly AccessRule Open = new("open", false, _ => true);

    /// <summary>As <see cref="Open"/>, but not for an operator who acts for a brand: what is done here is done for oneself.</summary>
    public static readonly AccessRule Oneself = new("oneself", false, v => v.ImpersonationId is null);

    /// <summary>Whoever is signed in as himself, with or without a brand.</summary>
    public static readonly AccessRule SignedIn = new("signed in", false, v => v.UserId is not null && v.ImpersonationId is null);

    /// <summary>Whoever runs the platform, on the console's path for operators.</summary>
    public static readonly AccessRule Operator = new("operator", false, v => v.Kind == ViewerKind.Operator);

    /// <summary>Any member of the brand's staff, its secret keys, and apps that somebody of it lets act for him.</summary>
    public static readonly AccessRule Staff = new("staff", true, v => v.Kind is ViewerKind.Staff or ViewerKind.SecretKey or ViewerKind.App or ViewerKind.System);

    /// <summary>A diner of the brand who is signed in, about what is his own.</summary>
    public static readonly AccessRule Diner = new("diner, own", true, v => v.DinerId is not null);

    /// <summary>As the object that the field sits on: whoever could reach the object may read the field.</summary>
    public static readonly AccessRule Inherited = new("inherited", false, _ => true);

    private static readonly Dictionary<Permission, AccessRule> ByPermission = Enum.GetValues<Permission>()
        .ToDictionary(p => p, p => new AccessRule($"may {p}", true, v => v.Permissions.Contains(p)));

    private static readonly Dictionary<Permission, AccessRule> ByPermissionOneself = Enum.GetValues<Permission>()
        .ToDictionary(p => p, p => new AccessRule($"may {p}, oneself", true, v => v.ImpersonationId is null && v.Permissions.Contains(p)));

    /// <summary>Whoever holds the permission at the brand.</summary>
    public static AccessRule May(Permission permission) => ByPermission[permission];

    /// <summary>
    /// As <see cref="May"/>, but not an operator who acts for the brand: for what hands out a secret or a link, or sends something to an address that he chooses, since that
    /// would outlive his acting.
    /// </summary>
    public static AccessRule MayOneself(Permission permission) => ByPermissionOneself[permission];

    /// <summary>Whoever holds at least one of the permissions at the brand. Make it once and keep it: rules are compared.</summary>
    public static AccessRule MayAny(Permission first, params Permission[] others)
    {
        Permission[] all = [first, .. others];
        return new AccessRule($"may {string.Join(" or ", all)}", true, v => all.Any(v.Permissions.Contains));
    }
}
