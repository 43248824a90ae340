using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Api;

/// <summary>The library of pictures: everybody keeps it who puts pictures somewhere.</summary>
internal static class MediaFields
{
    private static readonly AccessRule Keep = AccessRule.MayAny(Permission.EditContent, Permission.EditMenu, Permission.EditTheme);

    public static void Add(SchemaParts schema)
    {
        schema.Type<MediaView, MediaType>().Type<MediaUse, MediaUseType>().Type<MediaUsageView, MediaUsageType>()
            .Type<UploadRequestView, UploadRequestType>().Type<UploadHeaderView, UploadHeaderType>();
        schema.AddConnection<MediaView>("media", Keep, "The brand's pictures, newest first.", (slice, c) =>
            c.ReadAsync<FindMedia, Connection<MediaView>>(f => f.PageAsync(slice, c.Argument<string?>("search"), c.Cancelled)),
            Argument.Optional<string>("search", "Part of a name or an alternative text, whatever the case."));
        schema.AddQuery("mediaUsage", Keep, "How full the library is.", c => c.ReadAsync<FindMedia, MediaUsageView>(f => f.UsageAsync(c.Cancelled)));
        schema.Node<MediaView>(MediaImage.IdType, (id, c) => Keep.Allows(c.Viewer)
            ? c.ReadAsync<FindMedia, MediaView?>(f => f.ByIdAsync(id, c.Cancelled))
            : Task.FromResult<MediaView?>(null));
        AddMutations(schema);
    }

    private static void AddMutations(SchemaParts schema)
    {
        schema.AddMutation<RequestUploadInput, UploadRequestView>(
            "requestUpload", Keep, "Gives leave to send one picture, then ask `completeUpload`. Errors: NOT_A_PICTURE, FILE_EMPTY, FILE_TOO_LARGE (20 MB), QUOTA_EXCEEDED (with figures), TOO_MANY_UPLOADS (100 under way).",
            "upload", "The leave.", [InvalidInput, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<RequestUpload, UploadRequestView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<CompleteUploadInput, MediaView>(
            "completeUpload", Keep, "Makes the file that was sent a picture of the library; an equal one that is there already is the answer. Errors: UPLOAD_UNKNOWN, UPLOAD_MISSING, UPLOAD_SIZE_WRONG, NOT_A_PICTURE, PICTURE_BROKEN, PICTURE_TOO_LARGE (40 megapixels), FILE_TOO_LARGE, QUOTA_EXCEEDED (with figures), TEXT_TOO_LONG, LOCALE_UNKNOWN.",
            "media", "The picture.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.Service<CompleteUpload>().ExecuteAsync(input, c.Cancelled));
        schema.AddMutation<UpdateMediaInput, MediaView>(
            "updateMedia", Keep, "Names and describes a picture. Errors: MEDIA_UNKNOWN, TEXT_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE, LOCALE_UNKNOWN.",
            "media", "The picture.", [InvalidInput, NotFound, Conflict],
            (input, c) => c.WriteAsync<UpdateMedia, MediaView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DeleteMediaInput, GlobalId>(
            "deleteMedia", Keep, "Removes a picture that is shown nowhere. Errors: MEDIA_UNKNOWN, MEDIA_IN_USE (names where).",
            "deletedId", "The id of the picture that is gone.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<DeleteMedia, GlobalId>(u => u.ExecuteAsync(input, c.Locale, c.Cancelled)));
    }
}
