using System.Reflection;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>The compiler's names for types and members, as documentation files and lists of banned symbols write them.</summary>
internal static class SymbolId
{
    private static readonly Type[] Anchors =
    [
        typeof(Npgsql.NpgsqlConnection), typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.EntityFrameworkCore.RelationalQueryableExtensions),
        typeof(Microsoft.Extensions.Caching.Memory.IMemoryCache), typeof(Microsoft.Extensions.Caching.Memory.MemoryCache), typeof(DateTime),
    ];

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Of(p.ParameterType)))})";
        return $"M:{method.DeclaringType!.FullName}.{method.Name}{generic}{list}";
    }

    public static bool Exists(string id) => id[0] switch
    {
        'T' => Find(id[2..]) is not null,
        'P' => Find(OwnerOf(id[2..]))?.GetProperty(id[(id.LastIndexOf('.') + 1)..]) is not null,
        _ => Find(OwnerOf(id[2..].Split('(')[0]))?.GetMethods().Any(m => Of(m) == id) == true,
    };

    private static string OwnerOf(string member) => member[..member.LastIndexOf('.')];

    private static Type? Find(string name) => Anchors.Select(a => a.Assembly.GetType(name)).FirstOrDefault(t => t is not null);

    private static string Of(Type type)
    {
        if (type.IsGenericMethodParameter) return $"``{type.GenericParameterPosition}";
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.FullName!;
        var open = type.GetGenericTypeDefinition().FullName!.Split('`')[0];
        return $"{open}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}
